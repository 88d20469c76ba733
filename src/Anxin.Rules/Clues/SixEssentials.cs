namespace Anxin.Rules;

/// <summary>What is known of the six; anything may be missing.</summary>
public readonly record struct KnownEssentials(bool Employer, bool Project, bool Amount, bool Period, bool Workers, bool Contact);

/// <summary>
/// How complete a clue is: a score and a list of what to ask next, never a gate. After the 六明确 of a prefecture federation's tracked
/// ledger of January 2024.
/// </summary>
public static class SixEssentials
{
    public const int Of = 6;

    /// <summary>What is not known yet, in the order in which it is worth asking: who can be reached comes first.</summary>
    public static IReadOnlyList<Essential> Missing(KnownEssentials known)
    {
        var missing = new List<Essential>(Of);
        Ask(known.Contact, Essential.Contact);
        Ask(known.Employer, Essential.Employer);
        Ask(known.Project, Essential.Project);
        Ask(known.Workers, Essential.Workers);
        Ask(known.Period, Essential.Period);
        Ask(known.Amount, Essential.Amount);
        return missing;

        void Ask(bool has, Essential what)
        {
            if (!has)
                missing.Add(what);
        }
    }

    /// <summary>0 to 6.</summary>
    public static int Score(KnownEssentials known) => Of - Missing(known).Count;
}
