using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearnHub.Web.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MoreAttempts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MoreAttempts",
                table: "ModuleProgress",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "MoreAttempts",
                table: "ModuleProgress");
        }
    }
}
