import type { Light, LightView } from '@/api/contract';
import classes from './light.module.css';

export type Shape = LightView['shape'];

const shapes: Record<Light, Shape> = {
  red: 'square',
  orange: 'triangle',
  yellow: 'triangle',
  green: 'circle',
  yellow_over: 'diamond',
  red_over: 'diamond',
  purple: 'diamond',
  blue: 'diamond',
  grey: 'ring',
};

const drawings: Record<Shape, React.ReactNode> = {
  circle: <circle cx="8" cy="8" r="5.6" />,
  triangle: <path d="M8 2.4 14.2 13H1.8Z" />,
  square: <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="0.6" />,
  diamond: <path d="M8 1.4 14.6 8 8 14.6 1.4 8Z" />,
  ring: <circle cx="8" cy="8" r="5.2" />,
};

interface Props {
  light: Light;
  /** The profile's own shape, when it is known. */
  shape?: Shape;
  /** Judged by reports alone: drawn as an outline. */
  isOutlined?: boolean;
}

/** The shape of a light. Never alone: its word stands beside it, or in a label around it. */
export function LightMark({ light, shape = shapes[light], isOutlined = false }: Props) {
  return (
    <svg
      className={classes.mark}
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-light={light}
      data-outlined={isOutlined || shape === 'ring'}
    >
      {drawings[shape]}
    </svg>
  );
}
