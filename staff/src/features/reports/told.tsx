import classes from './report-page.module.css';

interface Props {
  label: string;
  text: string;
}

/** What was written, where it is only read: no box, and nothing at all where nothing was written. */
export function Told({ label, text }: Props) {
  if (text.trim() === '') return null;
  return (
    <div className={classes.toldText}>
      <span className="soft">{label}</span>
      <p>{text}</p>
    </div>
  );
}
