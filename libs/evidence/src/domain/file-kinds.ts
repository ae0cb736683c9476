/** How the inside of a file is checked before it is taken. */
export type Structure =
  'jpeg' | 'png' | 'gif' | 'webp' | 'tiff' | 'boxes' | 'pdf' | 'zip' | 'riff' | 'text' | 'magic';

export interface FileKind {
  /** What the file is called from then on, whatever the browser said. */
  readonly mediaType: string;
  readonly extensions: readonly string[];
  /** What its first bytes may say (names of the file-type library); none for plain text, which has no mark. */
  readonly magic: readonly string[];
  readonly structure: Structure;
  /** In a zip: the entry that makes it this kind of document. */
  readonly entry?: string;
  /** Served and printed only as a re-encoded derivative. */
  readonly picture?: true;
}

const office = 'application/vnd.openxmlformats-officedocument';

/** What may be put forward. Everything else is refused: pages, scripts, programs and archives above all. */
export const fileKinds: readonly FileKind[] = [
  picture('image/jpeg', ['jpg', 'jpeg'], 'jpeg'),
  picture('image/png', ['png'], 'png', ['image/apng']),
  picture('image/gif', ['gif'], 'gif'),
  picture('image/webp', ['webp'], 'webp'),
  picture('image/tiff', ['tif', 'tiff'], 'tiff'),
  picture('image/heic', ['heic', 'heif'], 'boxes', [
    'image/heif',
    'image/heic-sequence',
    'image/heif-sequence',
  ]),
  { mediaType: 'application/pdf', extensions: ['pdf'], magic: ['application/pdf'], structure: 'pdf' },
  zipped(`${office}.wordprocessingml.document`, 'docx', 'word/document.xml'),
  zipped(`${office}.spreadsheetml.sheet`, 'xlsx', 'xl/workbook.xml'),
  zipped(`${office}.presentationml.presentation`, 'pptx', 'ppt/presentation.xml'),
  zipped('application/vnd.oasis.opendocument.text', 'odt', 'content.xml'),
  { mediaType: 'text/plain', extensions: ['txt'], magic: [], structure: 'text' },
  { mediaType: 'text/csv', extensions: ['csv'], magic: [], structure: 'text' },
  recording('video/mp4', ['mp4'], 'boxes', ['video/x-m4v', 'video/3gpp', 'video/3gpp2', 'video/quicktime']),
  recording('video/quicktime', ['mov'], 'boxes', ['video/mp4']),
  recording('audio/mp4', ['m4a'], 'boxes', ['audio/x-m4a', 'video/mp4']),
  recording('audio/mpeg', ['mp3'], 'magic'),
  recording('audio/wav', ['wav'], 'riff', ['audio/vnd.wave']),
  recording('video/webm', ['webm'], 'magic', ['audio/webm', 'video/matroska', 'video/x-matroska']),
];

export const fileKindOf = (extension: string): FileKind | undefined =>
  fileKinds.find(({ extensions }) => extensions.includes(extension.toLowerCase()));

export const isPicture = (mediaType: string): boolean =>
  fileKinds.some((kind) => kind.mediaType === mediaType && kind.picture);

function recording(
  mediaType: string,
  extensions: string[],
  structure: Structure,
  also: string[] = [],
): FileKind {
  return { mediaType, extensions, magic: [mediaType, ...also], structure };
}

function picture(...kind: Parameters<typeof recording>): FileKind {
  return { ...recording(...kind), picture: true };
}

/** Where the list of contents stands last, the first bytes say no more than that it is a zip. */
function zipped(mediaType: string, extension: string, entry: string): FileKind {
  return {
    mediaType,
    extensions: [extension],
    magic: [mediaType, 'application/zip'],
    structure: 'zip',
    entry,
  };
}
