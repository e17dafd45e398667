// Knows which pages a baseline holds: every kind of page of the program, figures alone, pages that can't be shown, and
// one of each kind that stands there as plain HTML, read without scripts.
import { PAGES } from '../browser/pages.mjs'

const LANGUAGES = ['sv', 'en']

const ALONE = {
  'a figure alone': '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&embed=1',
  'lines alone': '?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440&chart=lines&embed=1',
  'the line of a generation alone': '?embed=1',
  'no such municipality': '?view=municipality&municipality=9999',
  'no such indicator': '?view=indicator&indicator=nothing',
  'every measure of a municipality': '?view=municipality&municipality=1440&show=all',
}

const PLAIN = [
  '', 'municipalities/', 'municipality/0136/', 'municipality/1440/', 'municipality/0000/', 'areas/', 'area/education/',
  'indicator/gymnasieexamen-inom-4-ar/', 'indicator/consultation_exists/', 'indicator/mt_romani_not_participating_pct/',
  'progress/', 'timeline/', 'about/',
]

/** Each page as `{ name, language, address, isPlain }`, with the address from the site's root. */
export const pages = LANGUAGES.flatMap((language) => [
  ...[...Object.entries(PAGES).map(([name, [query]]) => [name, query]), ...Object.entries(ALONE)].map(([name, query]) => ({
    name, language, isPlain: false, address: `${query}${query ? '&' : '?'}lang=${language}`,
  })),
  ...PLAIN.map((folder) => ({
    name: `plain ${folder.replace(/\/$/, '') || 'start'}`, language, isPlain: true, address: language === 'sv' ? folder : `${language}/${folder}`,
  })),
])

/** The name of a page's files: letters, digits and hyphens. */
export const slug = ({ name, language }) => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.${language}`
