/** The helm: our sign. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="#0b5567" />
      <g fill="none" stroke="#fff" strokeWidth="2.2" strokeLinecap="round">
        <circle cx="16" cy="16" r="6.2" />
        <path d="M16 4.6v22.8M4.6 16h22.8M7.9 7.9l16.2 16.2M24.1 7.9 7.9 24.1" />
      </g>
      <circle cx="16" cy="16" r="2.4" fill="#fff" />
    </svg>
  );
}
