using Microsoft.Extensions.Localization;

namespace Anxin.Web.Wording;

/// <summary>Gives the framework (display names, validation attributes) the same words as the pages.</summary>
public sealed class WordbookFactory(Wordbook words) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => words;

    public IStringLocalizer Create(string baseName, string location) => words;
}
