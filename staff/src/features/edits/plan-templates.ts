// Ways to begin a plan: the levels that governments use most, in the words of the plans themselves.
import type { CreatePlan } from '@/api/contract';

type NewLevels = NonNullable<CreatePlan['levels']>;
type Kind = NewLevels[number]['kind'];

function level(kind: Kind, code: string, name: string, plural: string, parents: string[]): NewLevels[number] {
  return { kind, code, name, plural_name: plural, may_be_root: parents.length === 0, parents };
}

/** Nothing: the usual levels, from axis to activity. */
export const templates = {
  usual: undefined,
  indicative: [
    level('strategic_level', 'linea', 'Línea estratégica', 'Líneas estratégicas', []),
    level('strategic_level', 'programa', 'Programa', 'Programas', ['linea']),
    level('strategic_level', 'resultado', 'Meta de resultado', 'Metas de resultado', ['programa']),
    level('goal', 'producto', 'Meta de producto', 'Metas de producto', ['programa', 'resultado']),
  ],
  operating: [
    level('strategic_level', 'objetivo', 'Objetivo', 'Objetivos', []),
    level('initiative', 'proyecto', 'Proyecto', 'Proyectos', ['objetivo']),
    level('goal', 'meta', 'Meta', 'Metas', ['objetivo', 'proyecto']),
    level('activity', 'actividad', 'Actividad', 'Actividades', ['proyecto', 'meta']),
  ],
  goals: [
    level('strategic_level', 'eje', 'Eje', 'Ejes', []),
    level('goal', 'meta', 'Meta', 'Metas', ['eje']),
    level('intermediate_goal', 'intermedia', 'Meta intermedia', 'Metas intermedias', ['meta']),
    level('activity', 'actividad', 'Actividad', 'Actividades', ['meta', 'intermedia']),
  ],
} satisfies Record<string, NewLevels | undefined>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];
