namespace Anxin.EndToEnd.Journeys.Pictures;

/// <summary>A page of the program to be shown.</summary>
/// <param name="Name">Of its pictures' files.</param>
/// <param name="Who">Signed in as; null is a passer-by.</param>
/// <param name="Path">Its address, perhaps with a {token} of the rehearsal; null where the story comes by.</param>
/// <param name="Chinese">What the page is for.</param>
/// <param name="English">The same.</param>
internal sealed record Picture(string Name, string? Who, string? Path, string Chinese, string English)
{
    /// <summary>A link on that page which leads to the one that is meant; a CSS selector.</summary>
    public string? Then { get; init; }

    /// <summary>Of something that the rehearsal does not have; it is done for the picture once the others are taken.</summary>
    public bool Staged { get; init; }
}

/// <summary>Pages of one kind of reader.</summary>
internal sealed record Album(string Chinese, string English, IReadOnlyList<Picture> Pictures);
