// Files that back a figure: dropped, looked into, refused, delivered, opened by who verifies, withdrawn, public.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.mjs';
import { smallPdf } from './small_pdf.mjs';
import { say } from './texts.mjs';
import { button, state } from './tour_steps.mjs';

const picture = readFileSync(join(root, 'docs/pictures/portal-phone.png'));
const files = [
  { name: 'Acta de recibo 12.pdf', mimeType: 'application/pdf', buffer: smallPdf },
  { name: 'obra.png', mimeType: 'image/png', buffer: picture },
  { name: 'informe.pdf', mimeType: 'application/pdf', buffer: readFileSync('/bin/true') },
  { name: 'Listado de familias con un nombre tan largo como los que da la gente de verdad.txt', mimeType: 'text/plain', buffer: Buffer.from('uno\n') },
];

async function upload(program, token, api, element, { name, buffer }) {
  const begun = await api.get('begin_upload', { id: element, body: { name, size: buffer.length } });
  for (const offset of begun.missing) {
    const body = buffer.subarray(offset, offset + begun.chunk_size);
    const sha256 = createHash('sha256').update(body).digest('hex');
    const answer = await fetch(`${program.origin}/api/v1/uploads/${begun.id}/chunks/${offset}?sha256=${sha256}`, {
      method: 'PUT', body, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' } });
    if (!answer.ok) throw new Error(`the piece at ${offset} was answered ${answer.status}`);
  }
  await api.get('finish_upload', { id: begun.id });
  return begun.id;
}

/** A document for citizens and a picture for the staff back what was reported of the first goal in the first quarter. */
export async function backFirstGoal(program, { plan, manager, indicators }) {
  const token = await program.token('gerencia');
  const { items } = await manager.get('list_elements', { id: plan.id, query: { on: '2024-12-31', kind: 'goal' } });
  const goal = items.find(({ code }) => code === 'E1.1');
  const uploads = [];
  for (const file of files.slice(0, 2)) uploads.push(await upload(program, token, manager, goal.id, file));
  const evidence = uploads.map((id, place) => ({ upload: id, audience: place === 0 ? 'citizens' : 'staff' }));
  await manager.get('attach_evidence', { body: { indicator: indicators['E1.1'], period: '2024-T1', backed: 'reported', evidence } });
  return goal;
}

export function evidenceStates({ goal, plan }) {
  const address = `/app/elements/${goal.id}?on=2024-12-31`;
  const at = (name, as, act) => state(`evidence${name}`, as, address, act);
  const choose = async (page, chosen) => {
    await button(page, say('staff.report.begin')).first().click();
    await page.getByLabel(say('staff.evidence.choose')).and(page.locator('input')).setInputFiles(chosen);
    const rows = page.getByRole('listitem').filter({ hasText: chosen[0].name });
    await rows.getByText(say('staff.evidence.ready'), { exact: true }).waitFor();
  };
  const open = (page) => page.locator('#evidence').scrollIntoViewIfNeeded();
  return [
    at('-form', 'gerencia', async (page) => {
      await choose(page, files);
      await page.getByText(/es un programa o una página con otro nombre/).waitFor();
      await page.getByRole('listitem').filter({ hasText: 'informe.pdf' }).scrollIntoViewIfNeeded();
    }),
    at('-element', 'gerencia', open),
    at('-withdraw', 'gerencia', async (page) => {
      await page.getByRole('button', { name: /^Retirar / }).first().click();
      await page.getByRole('dialog').getByRole('textbox').waitFor();
    }),
    at('-withdraw-refused', 'gerencia', async (page) => {
      await page.getByRole('button', { name: /^Retirar / }).first().click();
      await button(page.getByRole('dialog'), say('staff.evidence.withdraw')).click();
      await page.getByRole('alert').first().waitFor();
    }),
    at('-verify', 'verificacion', async (page) => {
      await button(page, say('staff.verify.begin')).first().click();
      await page.getByText(say('staff.evidence.of_report')).waitFor();
    }),
    { name: 'portal-evidence', open: (page) => page.goto(`/es/planes/${plan.code}/${goal.code}`) },
  ];
}
