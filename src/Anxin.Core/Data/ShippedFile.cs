namespace Anxin.Core.Data;

/// <summary>Files that travel inside this library.</summary>
internal static class ShippedFile
{
    public static Stream Open(string name) =>
        typeof(ShippedFile).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException($"{name} does not ship with this library.", name);

    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }
}
