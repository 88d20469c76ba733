namespace Anxin.Forms.Out.Printed;

/// <summary>The fonts of official documents, by name: offices have them, and where one is missing the program takes the other.</summary>
internal static class PrintFonts
{
    public const string Title = "方正小标宋简体";
    public const string Heading = "黑体";
    public const string Body = "仿宋_GB2312";
    public const string Label = "楷体_GB2312";
    public const string Small = "宋体";

    /// <summary>Each font and what may stand in for it.</summary>
    public static IReadOnlyList<(string Name, string Instead)> All { get; } =
        [(Title, "宋体"), (Heading, "SimHei"), (Body, "仿宋"), (Label, "楷体"), (Small, "SimSun")];
}
