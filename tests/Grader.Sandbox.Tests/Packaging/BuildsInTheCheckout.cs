using Xunit;

namespace Grader.Sandbox.Tests.Packaging;

/// <summary>One after the other, since two builds would write the same files; and all with the packages of one build.</summary>
[CollectionDefinition(Name)]
public sealed class BuildsInTheCheckout : ICollectionFixture<Packages>
{
    public const string Name = "what builds in the checkout";
}
