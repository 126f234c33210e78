// The properties one sees under File > Info.

export interface DocumentProperties {
  author: string;
  category: string;
  comments: string;
  company: string;
  keywords: string;
  manager: string;
  subject: string;
  title: string;
  readonly custom: Map<string, string | number | boolean>;
}

export function emptyDocumentProperties(): DocumentProperties {
  return {
    author: '',
    category: '',
    comments: '',
    company: '',
    keywords: '',
    manager: '',
    subject: '',
    title: '',
    custom: new Map(),
  };
}
