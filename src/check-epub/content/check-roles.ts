import { isHtml, valueOf, type ContentElement } from './content-tree.ts'
import type { ReportFault } from './content-fault.ts'
import { deprecatedRoles, roles, rolesOfElements } from './tables/roles.ts'
import { nearestHint } from '../../diagnostics/nearest.ts'

/** Checks that roles exist, and that the element can have them. */
export function checkRoles(elements: readonly ContentElement[], report: ReportFault): void {
  for (const element of elements) {
    const role = valueOf(element, 'role')
    if (role === undefined || role.trim() === '') continue
    for (const word of role.trim().split(/\s+/)) checkRole(element, word, report)
  }
}

function checkRole(element: ContentElement, written: string, report: ReportFault): void {
  const role = written.toLowerCase()
  if (!roles.has(role)) {
    const [hint] = nearestHint(role, roles)
    report(element, {
      code: 'content/role',
      message: `No role is called "${written.slice(0, 60)}".`,
      hint,
      kind: `role ${role}`,
    })
  } else if (isHtml(element) && !canHave(element, role)) {
    report(element, {
      code: 'content/role',
      message: `<${element.name}> can not have the role "${role}".`,
      hint: 'leave the role out, or use another element, such as <div> or <span>',
      kind: `${element.name} as ${role}`,
    })
  } else if (Object.hasOwn(deprecatedRoles, role)) {
    report(element, {
      code: 'content/old-role',
      message: `The role "${role}" is given up.`,
      hint: deprecatedRoles[role] ?? '',
      kind: `role ${role}`,
    })
  }
}

// An `a` that leads nowhere is like a `span`.
function canHave(element: ContentElement, role: string): boolean {
  const { name } = element
  if (name === 'a' && valueOf(element, 'href') === undefined) return true
  const allowed = rolesOfElements[name]
  return allowed === undefined || allowed.split(/\s+/).includes(role)
}
