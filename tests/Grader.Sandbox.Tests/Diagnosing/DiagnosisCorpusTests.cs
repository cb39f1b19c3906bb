using Xunit;

namespace Grader.Sandbox.Tests.Diagnosing;

/// <summary>Every file under tests/cases/diagnoses is a wrong answer with what is said of it. Another file is another
/// test.</summary>
public sealed class DiagnosisCorpusTests(Diagnosed diagnosed) : IClassFixture<Diagnosed>
{
    public static TheoryData<string> Every => [.. DiagnosisCase.All.Select(c => c.Name)];

    [Theory, MemberData(nameof(Every))]
    public async Task A_wrong_answer_gets_the_hint_that_it_says_or_none(string name) =>
        Assert.Equal(DiagnosisCase.All.Single(c => c.Name == name).Hint ?? "silence", await diagnosed.Hint(name) ?? "silence");
}
