using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Grader.Sandbox.Tests.Running.LongestFirst))]

namespace Grader.Sandbox.Tests.Running;

/// <summary>What takes minutes by itself begins at once: at the end it would be alone on one of the cores.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] _longest =
    [
        nameof(Hostile.HostileCorpusTests),
        nameof(Verifying.CourseTests),
        nameof(Samples.SampleTests),
    ];

    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections)
        where T : ITestCollection =>
        [
            .. testCollections.OrderBy(c =>
                !_longest.Any(name => c.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal))
            ),
        ];
}
