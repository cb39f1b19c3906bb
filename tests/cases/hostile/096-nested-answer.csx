// Answers with a list in a list in a list.
// where: key
// jailed: failed, 

Enumerable.Range(0, 100_000).Aggregate((object)1, (inner, _) => new object[] { inner })
