using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Grader.Compiler.LikelySlips;

/// <summary>All statements of an answer are right, and there is something around them that does not belong there.</summary>
internal static class WholeAnswerSlips
{
    /// <summary>What belongs into another hole is done here too.</summary>
    public static IEnumerable<Slip> FindOthersWork(Scene scene)
    {
        if (!scene.Hole.IsBlock)
        {
            yield break;
        }
        foreach (var other in scene.Exercise.Holes.Where(h => h.IsBlock && h != scene.Hole))
        {
            var work = scene.Exercise.Text.Substring(other.Answer.Start, other.Answer.Length);
            var calls = new AnswerTokens(work).Called.ToList();
            if (calls.Count > 0 && calls.TrueForAll(scene.IsAdded))
            {
                var words =
                    $"It also does what belongs into {other.Id}: it calls {Spoken.ListOf(calls.ConvertAll(c => c + "()"))}.";
                yield return new("before", new(scene.Answer.Start, 0), work + "\n", words);
                yield return new("after", new(scene.Answer.End, 0), "\n" + work, words);
            }
        }
    }

    /// <summary>It is not done in every step of the loop around it.</summary>
    public static IEnumerable<Slip> FindRareSteps(Scene scene)
    {
        var counter = scene
            .Tree.GetRoot()
            .FindToken(scene.Answer.Start)
            .Parent?.AncestorsAndSelf()
            .OfType<ForStatementSyntax>()
            .FirstOrDefault()
            ?.Declaration?.Variables.FirstOrDefault()
            ?.Identifier.Text;
        if (counter is null || !scene.Hole.IsBlock || !scene.IsAdded("%"))
        {
            yield break;
        }
        var step = scene.Student.TextAt(scene.Student.PlaceOf("%") + 1);
        if (int.TryParse(step, CultureInfo.InvariantCulture, out var n) && n > 1)
        {
            yield return new(
                "rarely",
                [new(new(scene.Answer.Start, 0), $"if ({counter} % {n} == 0) {{ "), new(new(scene.Answer.End, 0), " }")],
                $"It is done in one step of {n} only, and it is to be done in every step."
            );
        }
    }
}
