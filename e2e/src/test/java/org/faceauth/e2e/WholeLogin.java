package org.faceauth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.faceauth.e2e.check.LoginByFace;
import org.faceauth.e2e.page.Tokens;
import org.faceauth.e2e.page.Visit;
import org.faceauth.e2e.photo.PosedPhoto;
import org.faceauth.e2e.stack.Stack;

/** The shortest proof that a system works, over HTTP: enrolled, logged in by face and by password, a stranger refused. */
final class WholeLogin {

    private static final String DEPARTMENT = "Emergency";

    private final Stack stack;

    WholeLogin(Stack stack) {
        this.stack = stack;
    }

    /** @param enrolled a person of the department whose face is enrolled */
    void passes(Person enrolled, SamplePerson stranger) throws Exception {
        assertThat(byFace(enrolled))
                .hasValueSatisfying(tokens ->
                        assertThat(tokens.claims().getSubject().getValue()).isEqualTo(enrolled.id()));
        Tokens byPassword = Visit.begin(stack, Map.of())
                .password(enrolled.username(), enrolled.account().password())
                .tokens();
        assertThat(byPassword.claims().getStringListClaim("amr")).containsExactly("pwd");
        assertThat(new LoginByFace(stack)
                        .attempt(DEPARTMENT, stranger.posed().get(0))
                        .tokens())
                .isEmpty();
    }

    private Optional<Tokens> byFace(Person person) {
        for (PosedPhoto photo : person.heldOut()) {
            Optional<Tokens> tokens =
                    new LoginByFace(stack).attempt(DEPARTMENT, photo).tokens();
            if (tokens.isPresent()) {
                return tokens;
            }
        }
        return Optional.empty();
    }
}
