/** What the database layer says while it starts and stops; a pino logger fits. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}
