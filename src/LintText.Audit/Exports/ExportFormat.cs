namespace LintText.Audit.Exports;

/// <summary>The formats that tables are exported in.</summary>
internal enum ExportFormat
{
    /// <summary>RFC 4180, with a line of names.</summary>
    Csv,

    /// <summary>A JSON object a line.</summary>
    Jsonl,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}
