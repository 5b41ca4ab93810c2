using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnHub.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AuditNote : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "AuditEntries",
                type: "TEXT",
                maxLength: 300,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Note",
                table: "AuditEntries");
        }
    }
}
