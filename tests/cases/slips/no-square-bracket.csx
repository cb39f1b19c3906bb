// 05-many-samples x
// 1:25-25 CS1513 No } closes this {

tensor(new[] { 1f, 2f, 3f, 4f, 5f )
