namespace Anxin.Rules;

/// <summary>How a petition came (信访): by letter or by visit.</summary>
public enum PetitionForm { Letter, Visit }

/// <summary>信访工作条例 art. 20: a matter raised together is brought by representatives, at most five.</summary>
public static class Petitions
{
    public const int MostRepresentatives = 5;
}
