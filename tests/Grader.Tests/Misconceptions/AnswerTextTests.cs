using Grader.Misconceptions;
using Xunit;

namespace Grader.Tests.Misconceptions;

/// <summary>A mistake says nothing of an answer whose text says otherwise.</summary>
public sealed class AnswerTextTests
{
    private const string Right = "m . grad . zero_ ( ) ; loss . backward ( ) ; m . copy_ ( m - m . grad ) ;";
    private const string Late = "loss . backward ( ) ; m . grad . zero_ ( ) ; m . copy_ ( m - m . grad ) ;";
    private const string Without = "loss . backward ( ) ; m . copy_ ( m - m . grad ) ;";

    [Fact]
    public void What_a_mistake_leaves_out_the_answer_does_not_call() =>
        Assert.True(AnswerText.Contradicts("m . grad . zero_ ( ) ; loss . backward ( ) ;", Without, Right));

    [Fact]
    public void What_a_mistake_does_too_late_the_answer_does_not_do_in_time() =>
        Assert.True(AnswerText.Contradicts("m . grad . zero_ ( ) ; loss . backward ( ) ; m . sub ( m . grad ) ;", Late, Right));

    [Theory]
    [InlineData(Late, Late)]
    [InlineData("loss . backward ( ) ; m . grad . zero_ ( ) ; m . sub_ ( m . grad ) ;", Late)]
    [InlineData(Without, Without)]
    [InlineData("loss . backward ( ) ; m . sub_ ( m . grad ) ;", Without)]
    public void Else_nothing_speaks_against_it(string answer, string mistake) =>
        Assert.False(AnswerText.Contradicts(answer, mistake, Right));
}
