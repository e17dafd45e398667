// Knows the page around a peer's picture: a heading, and a button for each year and for some municipalities.
import { read } from './data.mjs'

/**
 * Reads the data and has them drawn. `start` gets the holder, the data and what is chosen, { year, place }, draws,
 * and gives a function that draws again for another choice.
 */
export async function page(start) {
  const data = await read(document.querySelector('meta[name=indicator]').content)
  const year = data.years.findLast((_, at) => data.sweden[at] !== null)
  const chosen = { year, place: data.places.find(({ code }) => code === '0136') ?? data.places[0] }
  document.querySelector('h1').textContent = data.name
  const again = start(document.querySelector('#chart'), data, chosen)
  const choices = (id, list, name, choose) => document.getElementById(id).append(...list.map((of) => {
    const button = document.createElement('button')
    button.textContent = name(of)
    button.id = `${id}-${of.code ?? of}`
    button.onclick = () => {
      choose(of)
      again(chosen)
    }
    return button
  }))
  choices('year', data.years, String, (year) => { chosen.year = year })
  choices('place', data.places.slice(0, 12), ({ name }) => name, (place) => { chosen.place = place })
}

/** Sweden's value in a year, or none. */
export const swedenIn = ({ sweden, years }, year) => sweden[years.indexOf(year)]

export const INK = '#1b1f24'
export const AREA = '#3f6f9f'
