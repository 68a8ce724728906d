// A part of a catalogue (sentences.ts).
declare module '*.json?first' {
  const sentences: Record<string, string>;
  export default sentences;
}
declare module '*.json?later' {
  const sentences: Record<string, string>;
  export default sentences;
}
