import { answerTo, root } from './client';

/** In bytes: what is larger is left to the browser, which writes it to disk as it comes. */
const mostInMemory = 32 << 20;

export interface AskedFile {
  name: string;
  content: Blob;
}

function nameIn(response: Response): string {
  const given = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return given ? decodeURIComponent(given) : '';
}

/**
 * Asks for the file of a link and throws where it is refused. A small one is answered; nothing, where the browser should
 * fetch it by itself because it is large. A route that knows parts is asked for the first byte alone.
 */
export async function askFile(link: string): Promise<AskedFile | null> {
  const { pathname, search } = new URL(link, location.href);
  const knowsParts = pathname.endsWith('/content');
  const response = await answerTo(pathname.slice(root.length) + search, {
    headers: { Accept: '*/*', ...(knowsParts && { Range: 'bytes=0-0' }) },
  });
  const size = Number.parseInt(response.headers.get('Content-Length') ?? '', 10);
  if (response.status === 206 || !(size <= mostInMemory)) {
    await response.body?.cancel();
    return null;
  }
  return { name: nameIn(response), content: await response.blob() };
}
