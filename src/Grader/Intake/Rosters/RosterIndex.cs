using Grader.Results;

namespace Grader.Intake.Rosters;

/// <summary>Finds students of a roster by what a download, or a folder's name, says of them.</summary>
internal sealed class RosterIndex
{
    private readonly ILookup<string, int> _ids;
    private readonly ILookup<string, int> _exact;
    private readonly ILookup<string, int> _folded;
    private readonly ILookup<string, int> _squeezed;
    private readonly ILookup<string, int> _unpadded;
    private readonly Roster _roster;

    public RosterIndex(Roster roster)
    {
        _roster = roster;
        ILookup<string, int> Lookup(Func<StudentIdentity, int, IEnumerable<string?>> known) =>
            roster
                .Students.SelectMany((who, i) => known(who, i).OfType<string>().Distinct().Select(text => (text, i)))
                .Where(k => k.text.Length > 0)
                .ToLookup(k => k.text, k => k.i);
        ILookup<string, int> By(Func<StudentIdentity, IEnumerable<string?>> known) => Lookup((who, _) => known(who));
        IEnumerable<string> FurtherIds(int i) => roster.FurtherIds.IsEmpty ? [] : roster.FurtherIds[i];

        _ids = Lookup((who, i) => [who.Id, .. FurtherIds(i)]);
        _unpadded = Lookup((who, i) => [Unpadded(who.Id), .. FurtherIds(i).Select(Unpadded)]);
        _exact = By(who => [who.Login, who.Email, who.Name]);
        _folded = By(who =>
            new[] { who.Id, who.Login, who.Email, who.Name, LocalPart(who.Email) }.Select(t =>
                t is null ? null : NameForms.Fold(t)
            )
        );
        _squeezed = By(who => who.Name is null ? [] : NameForms.SqueezedForms(who.Name));
    }

    /// <returns>Whether somebody is called so, in any way.</returns>
    public bool Knows(string word) => Find(new StudentIdentity(), word).Rows is not [];

    /// <param name="word">A folder's name, which may be anything; null where there is none.</param>
    /// <returns>Rows of the roster, several where it may be any of them, and how exact that is: 0 most. None where it is
    /// nobody.</returns>
    /// <param name="isOfCanvas">Whether a Canvas download says who it is.</param>
    public (IReadOnlyList<int> Rows, int Exactness) Find(StudentIdentity who, string? word, bool isOfCanvas = false)
    {
        var isOwnId = isOfCanvas && _roster.HasCanvasIds;
        string?[] said = [who.Login, who.Email, who.Name, word];
        var steps = new[]
        {
            () => Among(_ids, [who.Id, word]).Where(i => isOwnId || IsLikeName(who.Name, _roster.Students[i].Name)),
            () => Among(_exact, said),
            () => Among(_folded, [.. said.Select(t => t is null ? null : NameForms.Fold(t))]),
            () => Among(_unpadded, [Unpadded(who.Id), Unpadded(word)]).Where(i => IsLikeName(who.Name, _roster.Students[i].Name)),
            () => Among(_squeezed, [.. new[] { who.Name, word }.Select(t => t is null ? null : NameForms.Squeeze(t))]),
        };
        for (var step = 0; step < steps.Length; step++)
        {
            if (steps[step]().Distinct().Order().ToList() is { Count: > 0 } rows)
            {
                return (rows, step);
            }
        }
        return ([], steps.Length);
    }

    private static IEnumerable<int> Among(ILookup<string, int> known, IEnumerable<string?> said) =>
        said.OfType<string>().Where(t => t.Length > 0).SelectMany(text => known[text]);

    // The number that Canvas gives a user may be another student's matriculation number.
    private static bool IsLikeName(string? one, string? other) =>
        one is null
        || other is null
        || NameForms.SqueezedForms(other).Contains(NameForms.Squeeze(one))
        || NameForms.SqueezedForms(one).Contains(NameForms.Squeeze(other));

    // Spreadsheets take the zeros in front of a number away.
    private static string? Unpadded(string? id) =>
        id is { Length: > 0 } && id.All(char.IsAsciiDigit) ? $"{id.TrimStart('0')}" : null;

    private static string? LocalPart(string? email) => email?.Split('@')[0];
}
