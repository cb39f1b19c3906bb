using Grader.Compiler;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Compiler.SourceRules;

/// <summary>Answers to the second exercise that have autograd come up with what is to be derived by hand.</summary>
public sealed class HiddenAutogradTests
{
    private const string Id = "02-derive-the-gradient";
    private const string Answer = "return x;";
    private const string Grad = "autograd.grad([(t.P * t.X).sum()], [t.P])[0]";
    private const string Trick = "class Trick { public Tensor P, X; ";

    private static readonly RequestHandler _handler = new(new(Emitted.References, Emitted.References));

    private static readonly string _exercise = File.ReadAllText(Repository.At($"exercises/{Id}/exercise.csx"));

    private static readonly string _right = (
        (CompilerReply.Solved)_handler.Answer(new CompilerRequest.Solve(Id, _exercise, null))
    ).File;

    [Theory]
    [InlineData(
        $"{Trick}public static implicit operator Tensor(Trick t) => {Grad}; }}",
        "Tensor dedm(",
        "return new Trick { P = m, X = x };"
    )]
    [InlineData(
        $"{Trick}public static implicit operator Tensor(Trick t) => {Grad}; }}",
        "Trick dedm(",
        "return new() { P = m, X = x };"
    )]
    [InlineData(
        $"{Trick}public static Tensor operator ~(Trick t) => {Grad}; }}",
        "Tensor dedm(",
        "return ~new Trick { P = m, X = x };"
    )]
    [InlineData(
        $"{Trick}public static implicit operator Trick(Tensor m) => new() {{ P = m }}; public static Tensor operator "
            + $"*(Trick t, Tensor x) => {Grad}; }}",
        "Tensor dedm(",
        "Trick t = m; return t * x;"
    )]
    [InlineData(
        $"Tensor kept = zeros(1); var t = new Trick {{ P = m, X = x }}; kept.copy_({Grad}); {Trick} }}",
        "Tensor dedm(",
        "return kept;"
    )]
    [InlineData(
        $"Tensor of(Tensor p, Tensor x) {{ p.sum().backward(); return p; }}",
        "Tensor dedm(",
        "return of(m, x);",
        "torch.Tensor.backward",
        "Tensor.backward"
    )]
    public void It_is_found_where_no_name_in_the_answer_says_so(
        string declared,
        string header,
        string answer,
        string what = "torch.autograd.grad",
        string rule = "autograd"
    )
    {
        var file = _right.Replace("Tensor dedm(", $"{declared}\n{header}", StringComparison.Ordinal);
        file =
            file[..file.IndexOf(Answer, StringComparison.Ordinal)]
            + answer
            + file[(file.IndexOf(Answer, StringComparison.Ordinal) + Answer.Length)..];
        var aligned = (CompilerReply.Aligned)_handler.Answer(new CompilerRequest.Align(Id, _exercise, file));
        Assert.Equal($"Line 41 uses {what}; this hole is to do without {rule}.", aligned.Answers[0].Breach?.Message);
    }

    [Theory]
    [InlineData("handM.copy_(m.grad);", "Line 83 uses torch.Tensor.grad; this hole is to do without Tensor.grad.")]
    [InlineData("handM = m.grad;", "Line 83 uses torch.Tensor.grad; this hole is to do without Tensor.grad.")]
    [InlineData("Console.WriteLine(handM.allclose(m.grad));")]
    [InlineData("void compare(Tensor hand, Tensor auto) => Console.WriteLine(hand.allclose(auto)); compare(handM, m.grad);")]
    [InlineData("using (no_grad()) { m.sub_(0.1f * m.grad); m.grad.zero_(); }")]
    [InlineData("var seen = new System.Collections.Generic.List<Tensor>(); seen.Add(handM); seen.Add(m.grad);")]
    [InlineData(
        "class Pair { public Tensor Hand, Auto; public override string ToString() => $\"{Show(Hand)} {Show(Auto)}\"; } "
            + "Console.WriteLine(new Pair { Hand = handM, Auto = m.grad });"
    )]
    public void What_comes_after_an_answer_is_part_of_it_where_it_changes_it(string more, string? breach = null)
    {
        var aligned = (CompilerReply.Aligned)
            _handler.Answer(new CompilerRequest.Align(Id, _exercise, $"{_right.TrimEnd()}\n\n{more}\n"));
        Assert.Equal(
            breach is null ? [] : [breach],
            aligned.Answers.Where(a => a.Breach is not null).Select(a => a.Breach!.Message)
        );
    }
}
