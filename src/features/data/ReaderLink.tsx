/** A page of its own that opens backup files when this tool is gone. It is part of the offline copy. */
export function ReaderLink() {
  return (
    <p>
      <a href="reader.html" download="ap-governance-reader.html">
        Download the backup file reader
      </a>
      , a page that opens your backup files without this tool and without a network. Keep it beside them.
    </p>
  );
}
