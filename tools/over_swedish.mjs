// Knows how a language that is partly translated becomes whole: what its file leaves out stands in Swedish, between
// marks. src/wording/merge.rs does the same in the terminal and says why; tests/locales/merged.json has cases for both.
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other']
const isObject = (texts) => typeof texts === 'object' && texts !== null && !Array.isArray(texts)
const isPlural = (texts) => 'other' in texts && Object.keys(texts).every((key) => CATEGORIES.includes(key))

/** The Swedish texts, and in their place those that the language has. */
export function overSwedish(swedish, own) {
  if (!isObject(swedish) || !isObject(own) || isPlural(swedish)) return own
  const whole = { ...own }
  for (const [key, text] of Object.entries(swedish)) {
    if (key in own) whole[key] = overSwedish(text, own[key])
    else whole[key] = key === 'numbers' ? text : marked(text)
  }
  return whole
}

function marked(swedish) {
  if (typeof swedish === 'string') return swedish && `\u{fdd0}${swedish}\u{fdd1}`
  if (Array.isArray(swedish)) return swedish.map(marked)
  return Object.fromEntries(Object.entries(swedish).map(([key, text]) => [key, marked(text)]))
}
