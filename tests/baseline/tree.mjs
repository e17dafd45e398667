// Knows the accessibility tree of a page as text: a line each of role, name and state, indented under its parent.

/** States that a screen reader says, where they are set. */
const STATES = ['level', 'checked', 'expanded', 'selected', 'pressed', 'disabled', 'current', 'invalid', 'valuetext']
/** What has no role for anybody, and whose children are its parent's. */
const NO_ROLE = new Set(['none', 'generic', 'GenericContainer', 'LayoutTableRow', 'LayoutTableCell'])

/** The tree of a playwright page, as Chromium tells it. */
export async function tree(page) {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const lines = []
  const write = (node, depth, said) => {
    if (!node) return
    const role = node.role?.value ?? ''
    const name = (node.name?.value ?? '').replace(/\s+/g, ' ').trim()
    if (role === 'InlineTextBox' || role === 'ListMarker') return
    // A text that is all of its parent's name has been said.
    if (role === 'StaticText' && (!name || name === said)) return
    const hidden = node.ignored || (NO_ROLE.has(role) && !name)
    if (!hidden) lines.push(`${'  '.repeat(depth)}${role === 'StaticText' ? 'text' : role}${name ? ` "${name}"` : ''}${states(node)}`)
    for (const child of node.childIds ?? []) write(byId.get(child), hidden ? depth : depth + 1, hidden ? said : name)
  }
  write(nodes.find((node) => !node.parentId), 0, '')
  return `${lines.join('\n')}\n`
}

function states(node) {
  const told = (node.properties ?? []).filter(({ name, value }) => STATES.includes(name) && ![undefined, false, 'false', ''].includes(value.value))
  const value = node.value?.value ?? ''
  return [...told.map(({ name, value }) => ` ${name}=${value.value}`), value === '' ? '' : ` value="${value}"`].join('')
}
