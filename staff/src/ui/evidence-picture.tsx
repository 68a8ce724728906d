import classes from './evidence-field.module.css';

interface Props {
  /** Of a picture made small by the server. */
  address: string | null;
  name: string;
}

/** A picture small, or the ending of the file's name on a sheet. */
export function EvidencePicture({ address, name }: Props) {
  if (address) return <img className={classes.picture} src={address} alt="" loading="lazy" />;
  return (
    <span className={classes.picture} aria-hidden="true">
      {name.slice(name.lastIndexOf('.') + 1, name.lastIndexOf('.') + 5).toUpperCase()}
    </span>
  );
}
