// Knows the pages of the site: the address of each, and what stands there when all of it has come.
export const PAGES = {
  start: ['', '#known'],
  municipalities: ['?view=municipalities', '#counties'],
  Haninge: ['?view=municipality&municipality=0136', '#residents ~ article'],
  Ale: ['?view=municipality&municipality=1440', '#residents ~ article'],
  Sweden: ['?view=municipality&municipality=0000', '.outcomes'],
  areas: ['?view=areas', '.areas'],
  'an area': ['?view=area&area=education', '.outcomes'],
  'an indicator of all residents': ['?view=indicator&indicator=gymnasieexamen-inom-4-ar&compare=0136,1440', '#values'],
  'an indicator of the work': ['?view=indicator&indicator=consultation_exists', '#facts ~ dl'],
  'an outcome': ['?view=indicator&indicator=mt_romani_not_participating_pct', '#points ~ ul'],
  'the road to 2032': ['?view=progress', '.outcomes'],
  'the timeline': ['?view=timeline', 'h1'],
  'the work side by side': ['?view=compare&compare=0136,1283,1440', '#work ~ h3'],
  'all residents side by side': ['?view=compare&compare=0136,1440&evidence=residents', 'article.row'],
  about: ['?view=about', '#strategy'],
}
