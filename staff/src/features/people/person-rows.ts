// From what somebody typed or pasted to people: name, post, office, address, role. User names that are missing are
// proposed; roles are known by the words that officials use.
import type { Role } from '@/api/contract';
import { folded } from '@/i18n/folded';
import { findNamed, tableOf, unused } from '@/ui/table-text';

export interface PersonRow {
  user_name: string;
  name: string;
  post: string;
  /** A code, empty for the institution itself; a text that names nothing stays, for the server to say. */
  office: string;
  email: string;
  role: Role | '';
}

const headings = {
  user_name: ['usuario', 'user', 'login'],
  name: ['nombre', 'persona', 'funcionari', 'servidor', 'name', 'nome'],
  post: ['cargo', 'puesto', 'post', 'funcao'],
  office: ['dependencia', 'oficina', 'secretaria', 'unidad', 'area', 'office', 'orgao'],
  email: ['correo', 'email', 'e-mail', 'mail'],
  role: ['rol', 'permiso', 'role', 'papel', 'perfil'],
} as const;

const roleWords: [Role, RegExp][] = [
  ['co_participant', /coparticip/],
  ['goal_manager', /gerent|gerencia|enlace|ejecutor|report|responsable/],
  ['verifier', /verific|audit|control interno/],
  ['planner', /plane|planif|planner/],
  ['administrator', /administra|sistemas/],
  ['expert', /expert/],
  ['head_of_government', /alcald|gobernad|presiden|titular del gobierno|despacho|prefeit/],
  ['head_of_office', /titular|secretari|director|jef|head/],
];

export function roleOf(text: string): Role | '' {
  const plain = folded(text);
  const named = roleWords.find(([role]) => role === plain);
  if (named) return named[0];
  return plain === '' ? '' : (roleWords.find(([, words]) => words.test(plain))?.[0] ?? '');
}

/** Of the address what stands before the @, else first letter and first surname: "Ana María Ruiz Peña" → aruiz. */
export function proposedUserName(name: string, email: string): string {
  const [local = ''] = email.split('@');
  if (/^[a-z0-9._-]{2,}$/i.test(local)) return local.toLowerCase();
  const words = folded(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const surname = words.length > 3 ? words.at(-2) : words.length > 2 ? words.at(-2) : words.at(-1);
  return `${words[0]?.charAt(0) ?? ''}${surname ?? ''}`.slice(0, 30);
}

const columns = ['user_name', 'name', 'post', 'office', 'email', 'role'] as const;

/** The same rows as a sheet again: `personRowsOf` reads it back. */
export const textOfPeople = (rows: PersonRow[]) =>
  [columns.map((column) => headings[column][0]), ...rows.map((row) => columns.map((column) => row[column]))]
    .map((cells) => cells.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'))
    .join('\n');

type Typed = Partial<Record<keyof PersonRow, string>>;

interface Known {
  offices: { code: string; name: string }[];
  userNames: string[];
}

export function personRowsOf(text: string, { offices, userNames }: Known): PersonRow[] {
  const table = tableOf(text, headings, ['name', 'post', 'office', 'email', 'role']);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows: Typed[] = table?.rows ?? lines.map((line) => ({ name: line.trim() }));
  const taken = new Set([...userNames, ...rows.map((row) => row.user_name ?? '')]);
  return rows.map((row) => {
    const { name = '', post = '', office = '', email = '', role = '', user_name = '' } = row;
    return {
      user_name: user_name || unused(proposedUserName(name, email), taken),
      name,
      post,
      office: findNamed(offices, office)?.code ?? office,
      email,
      role: roleOf(role),
    };
  });
}
