// Completes a language that is partly translated: what its file leaves out is taken from Swedish, between marks.
// src/wording/merge.rs does the same in the terminal and says why; tests/locales/merged.json has cases for both.
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other']
const isObject = (texts) => typeof texts === 'object' && texts !== null && !Array.isArray(texts)
const isPlural = (texts) => 'other' in texts && Object.keys(texts).every((key) => CATEGORIES.includes(key))

/** The Swedish texts, each replaced by the language's own where it has one. */
export function mergeOverSwedish(swedish, own) {
  if (!isObject(swedish) || !isObject(own) || isPlural(swedish)) return own
  const merged = { ...own }
  for (const [key, text] of Object.entries(swedish)) {
    if (key in own) merged[key] = mergeOverSwedish(text, own[key])
    else merged[key] = key === 'numbers' ? text : markAll(text)
  }
  return merged
}

/** Every text between two characters that stand for no letter, by which the page finds what is in another language. */
function markAll(swedish) {
  if (typeof swedish === 'string') return swedish && `\u{fdd0}${swedish}\u{fdd1}`
  if (Array.isArray(swedish)) return swedish.map(markAll)
  return Object.fromEntries(Object.entries(swedish).map(([key, text]) => [key, markAll(text)]))
}
