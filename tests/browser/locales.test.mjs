// The messages that the browser fetches: a language that is partly translated is whole in them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { overSwedish } from '../../tools/over_swedish.mjs'

for (const { why, swedish, own, merged } of JSON.parse(readFileSync('tests/locales/merged.json', 'utf8'))) {
  test(`over Swedish: ${why}`, () => assert.deepEqual(overSwedish(swedish, own), merged))
}
