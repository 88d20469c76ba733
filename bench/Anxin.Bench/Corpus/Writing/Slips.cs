using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>Slips of the ear, the eye and the hand.</summary>
internal sealed class Slips(Dice dice)
{
    private const int Shortest = 3;

    /// <param name="care">0 … 1; none at 1.</param>
    /// <param name="heard">Over the telephone or by a pinyin keyboard; else read from a paper.</param>
    public string On(string text, double care, bool heard, MarkSet marks)
    {
        var often = 1 - care;
        if (text.Length >= Shortest && dice.Chance(often * (heard ? 0.15 : 0.04)))
            text = Replace(text, Signs.SoundsAs, Mark.Homophone, marks);
        if (text.Length >= Shortest && dice.Chance(often * (heard ? 0.015 : 0.09)))
            text = Replace(text, Signs.LooksAs, Mark.LookAlike, marks);
        if (text.Length > Shortest && dice.Chance(often * 0.035))
            text = Missing(text, marks);
        if (dice.Chance(often * 0.02))
            text = Doubled(text, marks);
        if (text.Length > Shortest && dice.Chance(often * 0.012))
            text = Swapped(text, marks);
        if (dice.Chance(often * 0.05))
            text = Blank(text, marks);
        if (dice.Chance(often * 0.025))
            text = Dotted(text, marks);
        return text;
    }

    private string Replace(string text, Func<char, string?> others, string mark, MarkSet marks)
    {
        var places = Enumerable.Range(0, text.Length).Where(i => others(text[i]) is not null).ToList();
        if (places.Count == 0)
            return text;
        var at = dice.Pick(places);
        marks.Add(mark);
        return text[..at] + dice.Pick(others(text[at])!) + text[(at + 1)..];
    }

    private string Missing(string text, MarkSet marks)
    {
        marks.Add(Mark.SignMissing);
        return text.Remove(dice.Below(text.Length), 1);
    }

    private string Doubled(string text, MarkSet marks)
    {
        var at = dice.Below(text.Length);
        marks.Add(Mark.SignDoubled);
        return text.Insert(at, text[at].ToString());
    }

    private string Swapped(string text, MarkSet marks)
    {
        var at = dice.Below(text.Length - 1);
        if (text[at] == text[at + 1])
            return text;
        marks.Add(Mark.SignsSwapped);
        return text[..at] + text[at + 1] + text[at] + text[(at + 2)..];
    }

    private string Blank(string text, MarkSet marks)
    {
        marks.Add(Mark.Blanks);
        return text.Insert(dice.Chance(0.4) ? text.Length : dice.Below(text.Length), dice.Pick([" ", " ", "  ", "\u3000"]));
    }

    private string Dotted(string text, MarkSet marks)
    {
        marks.Add(Mark.Punctuation);
        return dice.Weighted([4, 2, 2, 1]) switch
        {
            0 => text + dice.Pick(["。", "，", ".", "、", ";"]),
            1 => $"“{text}”",
            2 => text.Insert(dice.Below(text.Length), dice.Pick(["、", "·", "-", "."])),
            _ => $"《{text}》",
        };
    }
}
