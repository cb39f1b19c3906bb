using System.Collections.Immutable;
using System.Text.Json;
using Grader.Processes;
using Grader.Protocol;
using Xunit;

namespace Grader.Sandbox.Tests.Runner;

public sealed class ObservationTests
{
    private static readonly (string Probe, string Seen)[] _kinds =
    [
        ("m", """{"$type":"tensor","Dtype":"Float32","Shape":[1],"Tracked":true,"Data":"rmKsPg=="}"""), // 0.33669037
        (
            "tensor(new[,] { { 1L, 2L } }).t()",
            """{"$type":"tensor","Dtype":"Int64","Shape":[2,1],"Tracked":false,"Data":"AQAAAAAAAAACAAAAAAAAAA=="}"""
        ),
        ("tensor(new[] { true, false })", """{"$type":"tensor","Dtype":"Bool","Shape":[2],"Tracked":false,"Data":"AQA="}"""),
        (
            "arange(4).view(2, 2).t().to(int8)",
            """{"$type":"tensor","Dtype":"Int8","Shape":[2,2],"Tracked":false,"Data":"AAIBAw=="}"""
        ),
        (
            "ones(1, dtype: complex64).conj().imag",
            """{"$type":"tensor","Dtype":"Float32","Shape":[1],"Tracked":false,"Data":"AAAAgA=="}"""
        ),
        ("zeros(0)", """{"$type":"tensor","Dtype":"Float32","Shape":[0],"Tracked":false,"Data":""}"""),
        ("lr", """{"$type":"number","Type":"float","Value":0.5}"""),
        ("2.5m", """{"$type":"number","Type":"decimal","Value":2.5}"""),
        ("(byte)7", """{"$type":"number","Type":"byte","Value":7}"""),
        ("double.NaN", """{"$type":"number","Type":"double","Value":"NaN"}"""),
        ("(Scalar)3L", """{"$type":"number","Type":"long","Value":3}"""),
        ("true", """{"$type":"truth","Value":true}"""),
        ("\"\\ud83d!\"", """{"$type":"text","Value":"\uFFFD!"}"""),
        ("'c'", """{"$type":"text","Value":"c"}"""),
        ("(object)null", """{"$type":"nothing"}"""),
        ("(1, \"a\")", """{"$type":"list","Items":[{"$type":"number","Type":"int","Value":1},{"$type":"text","Value":"a"}]}"""),
        (
            "new[,] { { 1 }, { 2 } }",
            """{"$type":"list","Items":[{"$type":"list","Items":[{"$type":"number","Type":"int","Value":1}]},{"$type":"list","Items":[{"$type":"number","Type":"int","Value":2}]}]}"""
        ),
    ];

    [Fact]
    public async Task What_is_drawn_without_a_seed_is_the_same_in_every_run()
    {
        const string draw = "var drawn = randn(1).item<float>();";
        Assert.Equal((await Here.Run(draw, ["drawn"])).Observations[0], (await Here.Run(draw, ["drawn"])).Observations[0]);
    }

    [Fact]
    public async Task Every_kind_of_value_arrives_as_what_it_is()
    {
        var run = await Here.Run(
            "manual_seed(42); Tensor m = randn(1, requires_grad: true); float lr = 0.5f;",
            [.. _kinds.Select(k => k.Probe)]
        );
        Assert.Equal(new Ending.Completed(), run.Ending);
        Assert.Equal(_kinds.Select(k => k.Seen), _kinds.Select((_, i) => Json(run, i)));
    }

    [Fact]
    public async Task A_value_that_cannot_be_carried_says_why()
    {
        (string Probe, string Seen)[] cases =
        [
            ("zeros(1000, 1000)", "more than 100000 elements in tensors"),
            ("new[] { zeros(60_000), zeros(60_000) }[1].expand(2, 60_000)", "more than 100000 elements in tensors"),
            ("zeros(new long[] { 1, 1, 1, 1, 1, 1, 1, 1, 1 })", "a tensor of 9 dimensions"),
            ("zeros(2, dtype: torch.complex64)", "a tensor of type ComplexFloat32"),
            ("zeros(2, dtype: torch.float16)", "a tensor of type Float16"),
            ("ones(2).to_sparse()", "a sparse tensor"),
            ("zeros(2, device: torch.META)", "a meta tensor, which has a shape but no values"),
            ("Enumerable.Range(0, int.MaxValue)", "more than 10000 items"),
            ("new string('a', 20_001)", "text of more than 20000 characters"),
            ("new Dictionary<string, List<int?>>().GetType()", "a value of type RuntimeType"),
            ("new Own<(int, string)[]>()", "a value of a type that the program declares itself"),
        ];
        var run = await Here.Run("class Own<T>;", [.. cases.Select(c => c.Probe)]);
        Assert.Equal(
            cases.Select(c => c.Seen),
            cases.Select((_, i) => Assert.IsType<Observation.Unobservable>(run.Observations[i]).Why)
        );
    }

    [Fact]
    public async Task A_list_within_itself_ends_at_the_depth_that_is_looked_at()
    {
        var run = await Here.Run("var own = new List<object>(); own.Add(own);", ["own"]);
        Assert.EndsWith(
            """{"$type":"unobservable","Why":"lists within lists, more than 4 deep"}]}]}]}]}""",
            Json(run, 0),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Random_inputs_depend_on_seed_and_probe_alone()
    {
        ImmutableArray<string> probes = ["inputs.Random(3)", "inputs.Random(2, 2)", "inputs.RandomBetween(5, 6)"];
        var all = Emitted.Request("manual_seed(1);", probes, Here.Limits, seed: 7);
        var last = Emitted.Request("rand(5);", probes, Here.Limits, seed: 7) with { Ask = [2, 1] };
        var other = all with { Seed = 8 };
        var runs = await Task.WhenAll(new[] { all, last, other }.Select(Here.Run));
        Assert.Equal((Json(runs[0], 1), Json(runs[0], 2)), (Json(runs[1], 1), Json(runs[1], 2)));
        Assert.NotEqual(Json(runs[0], 1), Json(runs[2], 1));
    }

    [Fact]
    public async Task Random_inputs_leave_torchs_own_generator_alone()
    {
        var run = await Here.Run("manual_seed(42);", ["inputs.Random(100)", "randn(1)"]);
        Assert.Contains("\"Data\":\"rmKsPg==\"", Json(run, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_probe_that_throws_costs_only_itself()
    {
        var run = await Here.Run("int f(int x) =>\n  10 / x;", ["f(0)", "f(5)"]);
        Assert.Equal(
            """{"$type":"threw","Type":"System.DivideByZeroException","Message":"Attempted to divide by zero.","Line":2}""",
            Json(run, 0)
        );
        Assert.Equal("""{"$type":"number","Type":"int","Value":2}""", Json(run, 1));
    }

    [Fact]
    public async Task A_disposed_tensor_is_what_it_throws()
    {
        var run = await Here.Run("var t = ones(1); t.Dispose();", ["t"]);
        Assert.Equal("System.InvalidOperationException", Assert.IsType<Observation.Threw>(run.Observations[0]).Type);
    }

    [Fact]
    public async Task What_libtorch_says_comes_without_its_stack()
    {
        var run = await Here.Run("1", ["ones(2) + ones(3)"]);
        Assert.Equal(
            "The size of tensor a (2) must match the size of tensor b (3) at non-singleton dimension 0",
            Assert.IsType<Observation.Threw>(run.Observations[0]).Message
        );
    }

    private static string Json(ObservedRun run, int probe) =>
        JsonSerializer.Serialize(run.Observations[probe], Wire.Default.Observation);
}
