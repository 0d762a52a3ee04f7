package dev.gonogo.engine.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One privilege that somebody has on an object (PostgreSQL manual, Privileges).
 *
 * <p>What holds is listed, not what was granted: an object on which nothing was ever granted has
 * the built-in default privileges, those of its owner among them. On system objects and members of
 * extensions only what they did not come with is listed.
 *
 * @param on the kind of object
 * @param object its name as SQL writes it, without {@code public.}; a function with its argument
 *     types
 * @param column the column a privilege is limited to, {@code null} for the whole object
 * @param grantee the role, {@code public} for everybody
 * @param privilege such as {@code SELECT}
 * @param grantable whether the grantee may grant it on
 * @param owner the owner of the object, as whom a superuser grants; the role of the server's own
 *     objects for parameters
 */
public record Privilege(
    ObjectKind on,
    String object,
    @Nullable String column,
    String grantee,
    String grantor,
    String privilege,
    boolean grantable,
    @Derived String owner)
    implements CatalogObject {

  /** Whether it is a privilege on this table, view or sequence, or on one of its columns. */
  public boolean isOn(QualifiedName relation) {
    boolean relations = on == ObjectKind.TABLE || on == ObjectKind.SEQUENCE;
    return relations && object.equals(relation.toString());
  }

  @Override
  public String noun() {
    return "privilege";
  }

  @Override
  public String subject() {
    return "privilege of " + who() + ", " + what();
  }

  @Override
  public Optional<String> partOf() {
    return Optional.of(on.whole(object));
  }

  @Override
  public String statement() {
    return who() + " has " + what();
  }

  @Override
  public String missing() {
    return who() + " no longer has " + what();
  }

  @Override
  public String leftOver() {
    return statement() + ", which it had not before";
  }

  private String who() {
    return Grantee.named(grantee);
  }

  private String what() {
    return on.privilege(privilege, column, object);
  }
}
