namespace Anxin.Rules;

/// <summary>Names around supervision letters.</summary>
public static class LetterWords
{
    public static Vocabulary<LetterKind> Kinds { get; } = new(
        (LetterKind.Reminder, "提示函", "Reminder", []), (LetterKind.Opinion, "意见书", "Opinion", []), (LetterKind.Recommendation, "建议书", "Recommendation", []));

    public static Vocabulary<LetterState> States { get; } = new(
        (LetterState.Draft, "起草中", "Draft", ["草稿"]), (LetterState.Signed, "已签发", "Signed off", []), (LetterState.Served, "已送达", "Served", []),
        (LetterState.Answered, "已答复", "Answered", []), (LetterState.Void, "已作废", "Void", []));

    public static Vocabulary<LetterReply> Replies { get; } = new(
        (LetterReply.Satisfied, "已经改正", "Put right", ["整改到位"]), (LetterReply.Partly, "部分改正", "Partly put right", ["部分整改"]), (LetterReply.Refused, "拒绝改正", "Refused", ["拒绝"]));

    public static Vocabulary<LetterService> Services { get; } = new(
        (LetterService.InPerson, "当面送达", "Handed over", ["直接送达"]), (LetterService.Left, "留置送达", "Left on the spot", []),
        (LetterService.Post, "邮寄", "By post", ["邮寄送达"]), (LetterService.Electronic, "电子送达", "Electronically", []));
}
