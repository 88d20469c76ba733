using Anxin.Bench.Corpus.World;

namespace Anxin.Bench.Corpus.Writing;

/// <summary>Telephones and credit codes, as hands and keyboards leave them.</summary>
internal sealed class NumberWriting(Dice dice)
{
    /// <param name="number">Eleven digits, or 0971-0012345.</param>
    public string Phone(string number, MarkSet marks)
    {
        var mobile = !number.Contains('-', StringComparison.Ordinal);
        var layout = dice.Weighted([72, 6, 6, 4, 3, 2, 4, 3]);
        if (layout > 0)
            marks.Add(Mark.PhoneLaidOut);
        var (a, b, c) = mobile ? (number[..3], number[3..7], number[7..]) : (number[..4], number[5..8], number[8..]);
        return layout switch
        {
            0 => number,
            1 => mobile ? $"{a} {b} {c}" : $"{a} {b}{c}",
            2 => mobile ? $"{a}-{b}-{c}" : $"({a}){b}{c}",
            3 => mobile ? $"+86 {number}" : $"{a}{b}{c}",
            4 => Signs.Wide(number),
            5 => mobile ? $"86{number}" : $"{a}—{b}{c}",
            6 => $"{number}（{dice.Pick(Words.Surnames)}）",
            _ => $"电话{number}",
        };
    }

    /// <summary>One digit wrong; the first three of a mobile and the area code stay.</summary>
    public string Mistyped(string number, MarkSet marks)
    {
        marks.Add(Mark.PhoneMistyped);
        var at = dice.Between(7, number.Length - 1);
        return number[..at] + (char)('0' + (number[at] - '0' + dice.Between(1, 9)) % 10) + number[(at + 1)..];
    }

    public string Code(string code, MarkSet marks)
    {
        if (dice.Chance(0.07))
            code = OneSignWrong(code, marks);
        var layout = dice.Weighted([88, 5, 4, 3]);
        if (layout > 0)
            marks.Add(Mark.CodeLaidOut);
        return layout switch
        {
            0 => code,
            1 => code.ToLowerInvariant(),
            2 => $"{code[..2]} {code[2..8]} {code[8..]}",
            _ => Signs.Wide(code),
        };
    }

    /// <summary>A sign mistyped, left out, or the letters O and I that the alphabet has not.</summary>
    private string OneSignWrong(string code, MarkSet marks)
    {
        marks.Add(Mark.CodeMistyped);
        var at = dice.Between(2, 17);
        return dice.Weighted([6, 2, 2]) switch
        {
            0 => code[..at] + (code[at] == '8' ? '3' : '8') + code[(at + 1)..],
            1 => code.Remove(at, 1),
            _ => code.Contains('0', StringComparison.Ordinal)
                ? code.Remove(code.LastIndexOf('0'), 1).Insert(code.LastIndexOf('0'), "O")
                : code[..at] + (code[at] == '1' ? '7' : '1') + code[(at + 1)..],
        };
    }

    /// <summary>The count and the sum as one report has them, in people and fen; each may be unknown.</summary>
    /// <param name="whole">For all who are owed; else for the one who speaks, or a few.</param>
    public (int? People, long? Fen) Owed(Arrears arrears, bool whole, double care, MarkSet marks)
    {
        var people = arrears.People;
        var fen = arrears.Fen;
        if (whole)
        {
            if (!dice.Chance(0.4 + care / 2))
                people = Math.Max(1, dice.Chance(0.5) ? people + dice.Between(-3, 3) : (people + 5) / 10 * 10);
            if (!dice.Chance(0.25 + care / 2))
                fen = dice.Chance(0.5) ? Math.Max(1, fen / 1_000_000) * 1_000_000 : Math.Max(100, fen * dice.Between(80, 115) / 10_000 * 100);
        }
        else
        {
            var few = Math.Min(people, dice.Chance(0.75) ? 1 : dice.Between(2, 5));
            if (few < people)
                marks.Add(Mark.OwnWagesOnly);
            fen = Math.Max(100, fen / people * few * dice.Between(50, 150) / 10_000 * 100);
            people = few;
        }
        if (fen > 1_000_000 && dice.Chance(0.008))
        {
            marks.Add(Mark.AmountUnit);
            fen /= 10_000;
        }
        return (dice.Chance(0.12) ? null : people, dice.Chance(0.12) ? null : fen);
    }

    /// <summary>A union desk's own number, which it gives for want of a better.</summary>
    public string Desk(County county, MarkSet marks)
    {
        marks.Add(Mark.PhoneOfDesk);
        return $"{county.AreaCode}-0012{county.Code[3..]}";
    }
}
