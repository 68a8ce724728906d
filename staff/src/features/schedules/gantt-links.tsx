import classes from './gantt.module.css';
import type { LinkPath } from './link-paths';

interface Props {
  paths: LinkPath[];
}

const heads = ['plain', 'critical', 'broken'] as const;
const kindOf = ({ isBroken, isCritical }: LinkPath) => (isBroken ? 'broken' : isCritical ? 'critical' : 'plain');

/** Dependencies between bars. Said in words by each row, so nothing here is for screen readers. */
export function GanttLinks({ paths }: Props) {
  if (paths.length === 0) return null;
  return (
    <svg className={classes.links} width="1" height="1" aria-hidden="true">
      <defs>
        {heads.map((kind) => (
          <marker
            key={kind}
            id={`gantt-${kind}`}
            viewBox="0 0 6 6"
            refX="5"
            refY="3"
            markerWidth="6"
            markerHeight="6"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 6 3 0 6Z" data-link={kind} />
          </marker>
        ))}
      </defs>
      {paths.map((link) => (
        <path key={link.key} d={link.path} data-link={kindOf(link)} markerEnd={`url(#gantt-${kindOf(link)})`} />
      ))}
    </svg>
  );
}
