// A map of axes and goals with an indicator each, as several journeys and measurements import it.

const values = (kind, word) => `[[sheet.values]]
kind = "${kind}"
headings = "${word} {year}"
`;

/** `code` and `name` of the plan; more columns of its goals; whether the sheet tells what was verified. */
export const goalMap = ({ code, name, more = '', isVerified = false }) => `
title = "${name}"
[plan]
code = "${code}"
name = "${name}"
start_on = 2024-01-01
end_on = 2027-12-31
roll_up = "mean"
[[level]]
code = "eje"
name = "Eje"
plural = "Ejes"
[[level]]
code = "meta"
name = "Meta"
plural = "Metas"
kind = "goal"
[defaults]
level = "product"
dimension = "effectiveness"
frequency = "year"
method = "ratio"
accumulation = "sum"
sense = "ascending"
[[sheet]]
[[sheet.level]]
level = "eje"
code = "CODIGO EJE"
name = "EJE"
[[sheet.level]]
level = "meta"
code = "CODIGO META"
name = "META"
office = "RESPONSABLE"
${more}
[[sheet.indicator]]
name = "INDICADOR"
measure = "UNIDAD"
${values('planned', 'PLANEADO')}${values('reported', 'EJECUTADO')}${isVerified ? values('verified', 'VERIFICADO') : ''}`;
