using Grader.Compiler.Scripts;
using Microsoft.CodeAnalysis;

namespace Grader.Compiler.Slips;

/// <summary>An error that a student is told of.</summary>
/// <param name="Advice">Sentences: what to write instead. Null where nobody can be sure.</param>
internal sealed record ToldError(Diagnostic Error, string? Advice);

/// <summary>
/// Finds for each compile error what to write instead, by trying: what is told was put into the program, and the error was gone
/// and no other one had come. So an error is told once, too: what went with another one followed from that.
/// </summary>
internal sealed class Advisor(ProgramErrors program)
{
    // Every try is a compilation. What has more errors than a person reads in one go is no slip.
    private const int MostTriesInLine = 25,
        MostSlipsInLine = 4,
        MostErrors = 300,
        LongestText = 200_000,
        LongestLine = 500;

    private ProgramErrors _current = program;

    private int _triesLeft = program.Errors.Length > MostErrors || program.Program.SyntaxTrees[0].Length > LongestText ? 0 : 100;

    /// <param name="shown">Of the program's errors one of each line, in order.</param>
    public IEnumerable<ToldError> Advise(IEnumerable<Diagnostic> shown)
    {
        foreach (var error in shown)
        {
            var place = ErrorPlace.Of(error);
            if (!_current.InLine(place).Any())
            {
                continue;
            }
            var had = _current.CountOf(error);
            var advice = JoinSentences(MendLine(place, out var isCertain));
            var isMended = _current.CountOf(error) < had;
            // What mends another error of the line, and not this one, would seem to be said of this one.
            yield return new(error, isCertain || isMended ? advice : null);
            if (isCertain && !isMended)
            {
                yield break; // what comes below may follow from it
            }
        }
    }

    // One slip after the other, each in the line as it is without those before.
    private List<string> MendLine(ErrorPlace place, out bool isCertain)
    {
        isCertain = false;
        var advice = new List<string>();
        while (advice.Count < MostSlipsInLine && FindMend(place) is var (mend, mended))
        {
            advice.Add(mend.Advice);
            isCertain |= mend.IsCertain;
            if (mended is null)
            {
                break;
            }
            _current = mended;
        }
        return advice;
    }

    private (Mend Mend, ProgramErrors? Mended)? FindMend(ErrorPlace place)
    {
        var sites = _current
            .InLine(place)
            .Take(MostSlipsInLine)
            .Select(e => new ErrorSite(_current.Program, e))
            .Where(s => s.Line.Length <= LongestLine)
            .ToList();
        var mends = SlipTable
            .Rules.SelectMany(rule => sites.SelectMany(site => RoslynFaults.AskOrDefault(() => rule(site).ToList()) ?? []))
            .DistinctBy(m => string.Join('\n', m.Rewrites));
        foreach (var mend in mends.Take(Math.Min(_triesLeft, MostTriesInLine)))
        {
            _triesLeft--;
            if (_current.MendedBy(mend, place) is { } mended)
            {
                return (mend, mended);
            }
            if (mend.IsCertain)
            {
                return (mend, null);
            }
        }
        return null;
    }

    // What explains two of them alike is said with the first.
    private static string? JoinSentences(List<string> sentences)
    {
        var reasons = new HashSet<string>();
        var told = sentences
            .Where(s => s.Length > 0)
            .Distinct()
            .Select(s => (Sentence: s, Reason: s.LastIndexOf(": ", StringComparison.Ordinal)))
            .Select(s => s.Reason < 0 || reasons.Add(s.Sentence[s.Reason..]) ? s.Sentence : $"{s.Sentence[..s.Reason]}.");
        var all = string.Join(' ', told);
        return all.Length == 0 ? null : all;
    }
}
