/** The smallest file that is a PDF to whoever looks at its first bytes. */
export const smallPdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** As a file input takes it. */
export const signedScan = (name) => ({ name, mimeType: 'application/pdf', buffer: smallPdf });
