namespace Anxin.Rules;

/// <summary>What becomes of a due day that is not a working day: it stays due, moves to the next working day at the same time,
/// or its period is folded into the next one.</summary>
public enum OnHoliday
{
    Keep,
    NextWorkingDay,
    FoldIntoNext,
}
