namespace Anxin.Forms.Out.DataSheets;

/// <summary>Styles of a data sheet, by their index in <see cref="XlsxFile"/>'s style part.</summary>
internal enum CellStyle
{
    Plain,
    Heading,
    Date,
    Yuan,
    Wrapped,
    Remark,
}
