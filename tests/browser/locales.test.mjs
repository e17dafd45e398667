// The messages that the browser fetches: a language that is partly translated is whole in them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { mergeOverSwedish } from '../../tools/merge_messages.mjs'

for (const { why, swedish, own, merged } of JSON.parse(readFileSync('tests/locales/merged.json', 'utf8'))) {
  test(`over Swedish: ${why}`, () => assert.deepEqual(mergeOverSwedish(swedish, own), merged))
}
