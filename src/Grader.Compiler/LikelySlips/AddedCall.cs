namespace Grader.Compiler.LikelySlips;

/// <summary>A call that is one too many.</summary>
internal static class AddedCall
{
    /// <param name="of">What it is called on.</param>
    /// <param name="arguments">"5, 1".</param>
    public static string WordsFor(string name, string of, string arguments = "") =>
        $"{name}() is taken of {of}, and does not belong there"
        + name switch
        {
            "detach" => ": autograd cannot follow behind it.",
            "item" or "ToSingle" or "ToDouble" => ": it gives a plain number, which autograd cannot follow.",
            _ when MakesColumn(name, arguments) =>
                ": where a tensor of shape [n, 1] meets one of shape [n], every number meets every other one.",
            _ => ".",
        };

    private static bool MakesColumn(string name, string arguments) =>
        name switch
        {
            "reshape" or "view" => arguments.EndsWith(", 1", StringComparison.Ordinal),
            "unsqueeze" => arguments is "1" or "-1",
            _ => false,
        };
}
